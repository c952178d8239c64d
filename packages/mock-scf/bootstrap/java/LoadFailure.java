package tc3mock;

/** What is wrong with the handler. */
final class LoadFailure extends Exception {
    final int statusCode;

    LoadFailure(int statusCode, String message) {
        super(message);
        this.statusCode = statusCode;
    }
}
