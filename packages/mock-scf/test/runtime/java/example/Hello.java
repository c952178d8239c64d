package example;

import com.qcloud.scf.runtime.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

public class Hello {
    private int count;

    public String text(String event) {
        System.out.print("got \u00e9 ");
        System.out.println(event);
        System.err.println("done");
        return "\u00e9 \"quoted\"\n" + event;
    }

    public static List<Object> context(Map<String, Long> event, Context context) {
        boolean hasId = context.getRequestId().length() == 36;
        return Arrays.asList(event.get("a"), context.getTimeLimitInMs(), context.getMemoryLimitInMb(), hasId);
    }

    public Answer object(Question question) {
        return new Answer(question.a + 1);
    }

    public int count() {
        return ++count;
    }

    public void nothing(Map<String, Object> event) {}

    public int number(int event) {
        return event;
    }

    public String fail(String event) {
        throw new IllegalStateException("no", new RuntimeException("because"));
    }

    public String exit(String event) {
        System.out.println("bye");
        System.exit(0);
        return event;
    }

    public static class Question {
        int a;

        public void setA(int a) {
            this.a = a * 10;
        }
    }

    public static class Answer {
        private final int sum;
        public List<String> list = Arrays.asList("x", null);

        Answer(int sum) {
            this.sum = sum;
        }

        public int getSum() {
            return sum;
        }
    }
}
