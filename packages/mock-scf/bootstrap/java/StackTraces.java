package tc3mock;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** Describes errors as Java prints them, without the frames of the emulator. */
final class StackTraces {
    private StackTraces() {}

    static String describe(Throwable error) {
        int depth = 0;
        for (Throwable cause = error; cause != null && depth < 100; cause = cause.getCause()) {
            removePlatform(cause);
            depth += 1;
        }
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString().trim();
    }

    private static void removePlatform(Throwable error) {
        StackTraceElement[] frames = error.getStackTrace();
        int length = frames.length;
        while (length > 0 && isPlatform(frames[length - 1].getClassName())) length -= 1;
        error.setStackTrace(Arrays.copyOf(frames, length));
    }

    /** Whether a class is one of this program, or of the reflection with which it calls the function. */
    private static boolean isPlatform(String name) {
        return name.startsWith("tc3mock.")
            || name.startsWith("java.lang.reflect.")
            || name.startsWith("jdk.internal.reflect.")
            || name.startsWith("sun.reflect.");
    }
}
