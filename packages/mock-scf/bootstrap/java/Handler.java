package tc3mock;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Map;

/** The method of a function, such as example.Hello::mainHandler. */
final class Handler {
    private static final String CONTEXT = "com.qcloud.scf.runtime.Context";

    private final Method method;
    /** The object that has the method; null if the method is static. */
    private final Object target;

    private Handler(Method method, Object target) {
        this.method = method;
        this.target = target;
    }

    /** Loads the class of a handler. */
    static Handler load(String name) throws Throwable {
        // The emulator accepts only handlers of this form.
        String[] parts = name.split("::");
        Class<?> type = Class.forName(parts[0]);
        Method method = findMethod(type, parts[1]);
        method.setAccessible(true);
        if (Modifier.isStatic(method.getModifiers())) return new Handler(method, null);
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        try {
            return new Handler(method, constructor.newInstance());
        } catch (InvocationTargetException error) {
            throw error.getCause();
        }
    }

    private static Method findMethod(Class<?> type, String name) throws LoadFailure {
        for (Method method : type.getMethods()) {
            // A bridge calls the method that the function has declared.
            if (method.getName().equals(name) && !method.isBridge() && isHandler(method.getParameterTypes())) return method;
        }
        throw new LoadFailure(
            437,
            "The class " + type.getName() + " has no public method " + name + " with the parameters (event) or (event, "
                + CONTEXT + "). Add it, or change the handler.");
    }

    private static boolean isHandler(Class<?>[] parameters) {
        return parameters.length <= 1 || (parameters.length == 2 && parameters[1].getName().equals(CONTEXT));
    }

    /**
     * Runs one event.
     *
     * @param event JSON; empty if there is none
     */
    Object run(String event, Map<?, ?> context) throws Throwable {
        Type[] types = method.getGenericParameterTypes();
        Object[] values = new Object[types.length];
        if (types.length > 0) values[0] = Values.ofEvent(event, types[0]);
        if (types.length > 1) values[1] = createContext(method.getParameterTypes()[1], context);
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException error) {
            throw error.getCause();
        }
    }

    /** Implements the interface of contexts, which the package of the function brings along. */
    private static Object createContext(Class<?> type, Map<?, ?> values) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, parameters) -> {
            // getRequestId is request_id.
            String name = method.getName().replaceFirst("^get", "").replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase();
            if (values.containsKey(name)) return Values.convert(values.get(name), method.getGenericReturnType());
            switch (method.getName()) {
                case "toString":
                    return values.toString();
                case "hashCode":
                    return System.identityHashCode(proxy);
                case "equals":
                    return proxy == parameters[0];
                default:
                    throw new UnsupportedOperationException("The context of the emulator has no " + method.getName() + ".");
            }
        });
    }
}
