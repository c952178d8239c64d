package tc3mock;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Converts values of JSON to the types of a function: basic types, collections, and classes with setters or fields. */
final class Values {
    private Values() {}

    /** Converts an event. A parameter of the type String gets the text of the JSON, unless the event is a string. */
    static Object ofEvent(String event, Type type) throws Throwable {
        if (event.isEmpty()) return convert(null, type);
        Object value = Json.read(event);
        return type == String.class && !(value instanceof String) ? event : convert(value, type);
    }

    static Object convert(Object value, Type type) throws Throwable {
        Class<?> target = classOf(type);
        if (value == null) return target.isPrimitive() ? Array.get(Array.newInstance(target, 1), 0) : null;
        if (target == Object.class) return value;
        if (target == String.class) return value instanceof String ? value : Json.write(value);
        if (target == boolean.class || target == Boolean.class) return value;
        if (target == char.class || target == Character.class) return toCharacter(value);
        if (target.isPrimitive() || Number.class.isAssignableFrom(target)) return toNumber(value, target);
        if (target.isEnum()) return toConstant(value, target);
        if (target.isArray()) return toArray(value, type, target);
        if (Map.class.isAssignableFrom(target)) return toMap(value, type, target);
        if (Collection.class.isAssignableFrom(target)) return toCollection(value, type, target);
        return toObject(value, target);
    }

    private static Class<?> classOf(Type type) {
        if (type instanceof Class) return (Class<?>) type;
        if (type instanceof ParameterizedType) return classOf(((ParameterizedType) type).getRawType());
        if (type instanceof WildcardType) return classOf(((WildcardType) type).getUpperBounds()[0]);
        if (type instanceof GenericArrayType) {
            return Array.newInstance(classOf(((GenericArrayType) type).getGenericComponentType()), 0).getClass();
        }
        return Object.class;
    }

    /** Returns a parameter of a generic type, such as the type of the elements of a list. */
    private static Type parameterOf(Type type, int index) {
        Type[] parameters = type instanceof ParameterizedType ? ((ParameterizedType) type).getActualTypeArguments() : new Type[0];
        return index < parameters.length ? parameters[index] : Object.class;
    }

    private static IllegalArgumentException mismatch(Object value, Class<?> target) {
        return new IllegalArgumentException("The event has " + Json.write(value) + " where the function expects " + target.getName() + ".");
    }

    private static char toCharacter(Object value) {
        if (value instanceof String && ((String) value).length() == 1) return ((String) value).charAt(0);
        throw mismatch(value, char.class);
    }

    private static Object toNumber(Object value, Class<?> target) {
        BigDecimal number;
        try {
            number = new BigDecimal(String.valueOf(value));
        } catch (NumberFormatException error) {
            throw mismatch(value, target);
        }
        if (target == byte.class || target == Byte.class) return number.byteValue();
        if (target == short.class || target == Short.class) return number.shortValue();
        if (target == int.class || target == Integer.class) return number.intValue();
        if (target == long.class || target == Long.class) return number.longValue();
        if (target == float.class || target == Float.class) return number.floatValue();
        if (target == double.class || target == Double.class) return number.doubleValue();
        if (target == BigInteger.class) return number.toBigInteger();
        if (target == BigDecimal.class) return number;
        if (target.isInstance(value)) return value;
        throw mismatch(value, target);
    }

    private static Object toConstant(Object value, Class<?> target) {
        for (Object constant : target.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(value)) return constant;
        }
        throw mismatch(value, target);
    }

    private static Object toArray(Object value, Type type, Class<?> target) throws Throwable {
        List<?> values = (List<?>) checked(value, List.class, target);
        Type element =
            type instanceof GenericArrayType ? ((GenericArrayType) type).getGenericComponentType() : target.getComponentType();
        Object array = Array.newInstance(target.getComponentType(), values.size());
        for (int i = 0; i < values.size(); i += 1) Array.set(array, i, convert(values.get(i), element));
        return array;
    }

    @SuppressWarnings("unchecked")
    private static Object toMap(Object value, Type type, Class<?> target) throws Throwable {
        Map<Object, Object> map =
            target.isAssignableFrom(LinkedHashMap.class) ? new LinkedHashMap<>() : (Map<Object, Object>) create(target);
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) checked(value, Map.class, target)).entrySet()) {
            map.put(convert(entry.getKey(), parameterOf(type, 0)), convert(entry.getValue(), parameterOf(type, 1)));
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private static Object toCollection(Object value, Type type, Class<?> target) throws Throwable {
        Collection<Object> collection;
        if (target.isAssignableFrom(ArrayList.class)) collection = new ArrayList<>();
        else if (target == Set.class) collection = new LinkedHashSet<>();
        else collection = (Collection<Object>) create(target);
        for (Object element : (List<?>) checked(value, List.class, target)) {
            collection.add(convert(element, parameterOf(type, 0)));
        }
        return collection;
    }

    /** Creates an object, and sets what it has of the members. */
    private static Object toObject(Object value, Class<?> target) throws Throwable {
        Object object = create(target);
        for (Map.Entry<?, ?> member : ((Map<?, ?>) checked(value, Map.class, target)).entrySet()) {
            setMember(object, (String) member.getKey(), member.getValue());
        }
        return object;
    }

    private static void setMember(Object object, String name, Object value) throws Throwable {
        if (name.isEmpty()) return;
        String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Method method : object.getClass().getMethods()) {
            if (!method.getName().equals(setter) || method.getParameterCount() != 1 || method.isBridge()) continue;
            method.setAccessible(true);
            try {
                method.invoke(object, convert(value, method.getGenericParameterTypes()[0]));
            } catch (InvocationTargetException error) {
                throw error.getCause();
            }
            return;
        }
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getName().equals(name) || Modifier.isStatic(field.getModifiers())) continue;
                field.setAccessible(true);
                field.set(object, convert(value, field.getGenericType()));
                return;
            }
        }
    }

    private static Object create(Class<?> target) throws Throwable {
        try {
            Constructor<?> constructor = target.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException error) {
            throw new IllegalArgumentException(target.getName() + " has no constructor without parameters, so events cannot be converted to it.");
        } catch (InvocationTargetException error) {
            throw error.getCause();
        }
    }

    private static Object checked(Object value, Class<?> expected, Class<?> target) {
        if (expected.isInstance(value)) return value;
        throw mismatch(value, target);
    }
}
