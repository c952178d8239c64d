package example;

public class Broken {
    static final int HALF = Integer.parseInt("half");

    public int handle() {
        return HALF;
    }
}
