<?php
// Runs a PHP function: the emulator starts one process of it for each instance, and sends events as lines of JSON on file
// descriptor 3. Runs on PHP 5.6 and later, and loads nothing but the extensions of PHP.

namespace tc3\mock;

/** What is wrong with the code or the handler, with a status code. */
final class LoadFailure extends \Exception
{
}

/** The state of the instance. The code of the function has the global variables for itself. */
final class Instance
{
    /** The other end of file descriptor 3. */
    private static $channel;
    /** The message `init`. */
    private static $init;
    /** The type of the message that tells of an error which ends the process. */
    private static $fatal = 'failed';

    public static function open()
    {
        self::$channel = fopen('php://fd/3', 'r+');
        // Events may be hours apart. By default, reading ends after a minute.
        stream_set_timeout(self::$channel, 366 * 86400);
        register_shutdown_function([self::class, 'reportFatalError']);
        self::$init = self::receive();
        if (!is_file(self::file())) {
            throw new LoadFailure(sprintf('There is no file %s. Add it, or change the handler.', self::file()), 443);
        }
    }

    /** Returns the file of the handler, such as index.php for index.main_handler. */
    public static function file()
    {
        list($file) = self::handler();
        return self::$init->root . '/' . $file . '.php';
    }

    /** Runs events until the emulator ends. */
    public static function serve()
    {
        list($file, $main) = self::handler();
        if (!function_exists($main)) {
            throw new LoadFailure("$file.php has no function $main. Add it, or change the handler.", 437);
        }
        self::flush();
        self::send(['type' => 'ready']);
        self::$fatal = 'error';
        while ($message = self::receive()) {
            $outcome = self::run($main, $message);
            self::flush();
            self::send($outcome);
            self::send(['type' => 'free']);
        }
        self::$fatal = null;
        exit(0);
    }

    /** @param \Exception|\Throwable $error */
    public static function reportFailure($error)
    {
        self::flush();
        $isLoadFailure = $error instanceof LoadFailure;
        $message = $isLoadFailure ? $error->getMessage() : self::describe($error);
        self::send(['type' => 'failed', 'statusCode' => $isLoadFailure ? $error->getCode() : 443, 'message' => $message]);
    }

    /** Reports an error that cannot be caught, such as a function that is declared twice. */
    public static function reportFatalError()
    {
        $error = error_get_last();
        $isFatal = $error && ($error['type'] & (E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR));
        if (self::$fatal === null || !$isFatal) {
            return;
        }
        $text = "{$error['message']} in {$error['file']}:{$error['line']}";
        self::send(['type' => self::$fatal, 'statusCode' => 443, 'message' => $text, 'stackTrace' => $text]);
    }

    /** Returns the file and the function of the handler. */
    private static function handler()
    {
        $handler = self::$init->handler;
        $dot = strrpos($handler, '.');
        if (!$dot || $dot === strlen($handler) - 1) {
            $expected = 'must have the form file.function, such as index.main_handler';
            throw new LoadFailure("The handler $handler $expected.", 437);
        }
        return [substr($handler, 0, $dot), substr($handler, $dot + 1)];
    }

    private static function run($main, $message)
    {
        try {
            $value = $main(json_decode($message->event), $message->context);
            $result = json_encode($value);
            if ($result === false) {
                throw new \UnexpectedValueException('The result is no JSON: ' . json_last_error_msg());
            }
            return ['type' => 'result', 'result' => $result];
        } catch (\Exception $error) {
            return ['type' => 'error', 'stackTrace' => self::describe($error)];
        } catch (\Throwable $error) {
            return ['type' => 'error', 'stackTrace' => self::describe($error)];
        }
    }

    /** Returns the message and the stack of an error, without the frames of this file. */
    private static function describe($error)
    {
        $kind = get_class($error);
        $text = "$kind: {$error->getMessage()} in {$error->getFile()}:{$error->getLine()}\nStack trace:\n";
        list($frames) = explode(' ' . __FILE__, $error->getTraceAsString());
        return $text . preg_replace('/\n?#\d+( \{main\})?$/', '', $frames);
    }

    /** Writes what the function has printed into buffers of its own. */
    private static function flush()
    {
        while (ob_get_level() > 0) {
            ob_end_flush();
        }
    }

    private static function send($message)
    {
        $line = json_encode($message, JSON_PARTIAL_OUTPUT_ON_ERROR) . "\n";
        while ($line !== '' && ($written = fwrite(self::$channel, $line))) {
            $line = (string) substr($line, $written);
        }
    }

    /** Returns the next message; null if the emulator has ended. */
    private static function receive()
    {
        $line = fgets(self::$channel);
        return $line === false ? null : json_decode($line);
    }
}

try {
    Instance::open();
    require Instance::file();
    Instance::serve();
} catch (\Exception $error) {
    Instance::reportFailure($error);
} catch (\Throwable $error) {
    Instance::reportFailure($error);
}
