// Runs a Java function: the emulator starts one process of it for each instance, and sends events as lines of JSON on standard
// input, which is a socket and takes the answers, too. Runs on Java 8 and later, and loads nothing but classes of Java.
package tc3mock;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

public final class Bootstrap {
    private final InputStream input = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    private final OutputStream output = new FileOutputStream(FileDescriptor.in);

    public static void main(String[] arguments) throws IOException {
        Bootstrap bootstrap = new Bootstrap();
        System.setIn(new ByteArrayInputStream(new byte[0]));
        bootstrap.serve();
        // Threads of the function do not outlive the emulator.
        Runtime.getRuntime().halt(0);
    }

    private void serve() throws IOException {
        Map<?, ?> init = receive();
        if (init == null) return;
        Handler handler;
        try {
            handler = Handler.load((String) init.get("handler"));
        } catch (LoadFailure failure) {
            send("failed", "statusCode", failure.statusCode, "message", failure.getMessage());
            return;
        } catch (Throwable error) {
            send("failed", "statusCode", 443, "message", StackTraces.describe(error));
            return;
        }
        send("ready");
        for (Map<?, ?> message = receive(); message != null; message = receive()) {
            run(handler, (String) message.get("event"), (Map<?, ?>) message.get("context"));
            send("free");
        }
    }

    private void run(Handler handler, String event, Map<?, ?> context) throws IOException {
        String result;
        try {
            result = Json.write(handler.run(event, context));
        } catch (Throwable error) {
            send("error", "stackTrace", StackTraces.describe(error));
            return;
        }
        send("result", "result", result);
    }

    /** Sends a message, after all that the function has printed. */
    private void send(String type, Object... members) throws IOException {
        System.out.flush();
        System.err.flush();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        for (int i = 0; i < members.length; i += 2) message.put((String) members[i], members[i + 1]);
        output.write((Json.write(message) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the next message; null if the emulator has ended. */
    private Map<?, ?> receive() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) return null;
            line.write(next);
        }
        return (Map<?, ?>) Json.read(new String(line.toByteArray(), StandardCharsets.UTF_8));
    }
}
