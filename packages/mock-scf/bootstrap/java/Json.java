package tc3mock;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads and writes JSON. Objects become maps, arrays lists; whole numbers become Integer, Long or, beyond these, Double.
 */
final class Json {
    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.readValue();
        json.skipSpace();
        if (json.position < text.length()) throw json.unexpected();
        return value;
    }

    /** Writes a value of any class: basic types, maps, collections, arrays, and objects with getters or public fields. */
    static String write(Object value) {
        StringBuilder json = new StringBuilder();
        writeValue(json, value);
        return json.toString();
    }

    private Object readValue() {
        skipSpace();
        switch (peek()) {
            case '{':
                return readObject();
            case '[':
                return readArray();
            case '"':
                return readString();
            case 't':
                return readWord("true", true);
            case 'f':
                return readWord("false", false);
            case 'n':
                return readWord("null", null);
            default:
                return readNumber();
        }
    }

    private Map<String, Object> readObject() {
        Map<String, Object> object = new LinkedHashMap<>();
        position += 1;
        skipSpace();
        if (accept('}')) return object;
        do {
            skipSpace();
            String name = readString();
            skipSpace();
            expect(':');
            object.put(name, readValue());
            skipSpace();
        } while (accept(','));
        expect('}');
        return object;
    }

    private List<Object> readArray() {
        List<Object> array = new ArrayList<>();
        position += 1;
        skipSpace();
        if (accept(']')) return array;
        do {
            array.add(readValue());
            skipSpace();
        } while (accept(','));
        expect(']');
        return array;
    }

    private String readString() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (!accept('"')) {
            char next = peek();
            position += 1;
            string.append(next == '\\' ? readEscape() : next);
        }
        return string.toString();
    }

    private char readEscape() {
        char kind = peek();
        position += 1;
        switch (kind) {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                if (position + 4 > text.length()) throw unexpected();
                position += 4;
                return (char) Integer.parseInt(text.substring(position - 4, position), 16);
            default:
                return kind;
        }
    }

    private Object readWord(String word, Object value) {
        if (!text.startsWith(word, position)) throw unexpected();
        position += word.length();
        return value;
    }

    private Number readNumber() {
        int start = position;
        while (position < text.length() && "+-.0123456789eE".indexOf(text.charAt(position)) >= 0) position += 1;
        String number = text.substring(start, position);
        try {
            if (number.matches("-?\\d{1,9}")) return Integer.valueOf(number);
            if (number.matches("-?\\d{1,18}")) {
                long value = Long.parseLong(number);
                // The conditional operator would convert both to long.
                if (value == (int) value) return (int) value;
                return value;
            }
            return Double.valueOf(number);
        } catch (NumberFormatException error) {
            position = start;
            throw unexpected();
        }
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) position += 1;
    }

    private char peek() {
        if (position >= text.length()) throw unexpected();
        return text.charAt(position);
    }

    private boolean accept(char expected) {
        if (peek() != expected) return false;
        position += 1;
        return true;
    }

    private void expect(char expected) {
        if (!accept(expected)) throw unexpected();
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("The event is no JSON: unexpected text at character " + position + ".");
    }

    private static void writeValue(StringBuilder json, Object value) {
        if (value == null || value instanceof Boolean) json.append(value);
        else if (value instanceof Number) writeNumber(json, (Number) value);
        else if (value instanceof CharSequence || value instanceof Character) writeString(json, value.toString());
        else if (value instanceof Enum) writeString(json, ((Enum<?>) value).name());
        else if (value instanceof Map) writeObject(json, (Map<?, ?>) value);
        else if (value instanceof Iterable) writeArray(json, (Iterable<?>) value);
        else if (value.getClass().isArray()) writeArray(json, elementsOf(value));
        else writeObject(json, membersOf(value));
    }

    private static void writeNumber(StringBuilder json, Number value) {
        double number = value.doubleValue();
        if ((value instanceof Double || value instanceof Float) && (Double.isNaN(number) || Double.isInfinite(number))) {
            throw new IllegalArgumentException("The result is no JSON: it has the number " + value + ".");
        }
        json.append(value);
    }

    private static void writeObject(StringBuilder json, Map<?, ?> members) {
        char separator = '{';
        for (Map.Entry<?, ?> member : members.entrySet()) {
            json.append(separator);
            writeString(json, String.valueOf(member.getKey()));
            json.append(':');
            writeValue(json, member.getValue());
            separator = ',';
        }
        json.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(StringBuilder json, Iterable<?> elements) {
        String separator = "";
        json.append('[');
        for (Object element : elements) {
            json.append(separator);
            writeValue(json, element);
            separator = ",";
        }
        json.append(']');
    }

    private static void writeString(StringBuilder json, String string) {
        json.append('"');
        for (int i = 0; i < string.length(); i += 1) {
            char character = string.charAt(i);
            if (character == '"' || character == '\\') json.append('\\').append(character);
            else if (character == '\n') json.append("\\n");
            else if (character < ' ' || Character.isSurrogate(character)) json.append(String.format("\\u%04x", (int) character));
            else json.append(character);
        }
        json.append('"');
    }

    private static List<Object> elementsOf(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i += 1) elements.add(Array.get(array, i));
        return elements;
    }

    /** Returns what the getters and public fields of an object have, by name. */
    private static Map<String, Object> membersOf(Object object) {
        Map<String, Object> members = new TreeMap<>();
        try {
            for (Field field : object.getClass().getFields()) {
                if (Modifier.isStatic(field.getModifiers())) continue;
                field.setAccessible(true);
                members.put(field.getName(), field.get(object));
            }
            for (Method method : object.getClass().getMethods()) {
                String name = memberOf(method);
                if (name == null) continue;
                method.setAccessible(true);
                members.put(name, method.invoke(object));
            }
        } catch (InvocationTargetException error) {
            throw new IllegalArgumentException("A getter of the result failed.", error.getCause());
        } catch (IllegalAccessException error) {
            throw new IllegalArgumentException("The result cannot be read.", error);
        }
        return members;
    }

    /** Returns the member that a method gets; null if it is no getter. */
    private static String memberOf(Method method) {
        boolean isGetter =
            method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && method.getDeclaringClass() != Object.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge();
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
        if (!isGetter || prefix == 0 || name.length() == prefix) return null;
        return Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
    }
}
