package io.splitwave.scenarios.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output of which every write is checked. Java's own stream and writers hide a failure, so that a full disk
 * would leave half a table and exit code 0. The first failure is thrown; later output is dropped, since code on the way
 * up may still try to write.
 */
final class CheckedOutput extends OutputStream {
    private static final Path TARGET = Path.of("/proc/self/fd/1");

    private final OutputStream out;
    private FailedException failure;

    CheckedOutput(OutputStream out) {
        this.out = out;
    }

    /** Standard output accepts no more. No request can be answered then, so the program ends. */
    static final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedException(IOException cause) {
            super("cannot write to standard output: " + cause.getMessage(), cause);
        }

        /** Whether a reader has seen enough, as {@code head} has; this is no error. */
        boolean isReaderGone() {
            String reason = String.valueOf(getCause().getMessage()).toLowerCase(Locale.ROOT);
            return reason.contains("pipe") || isPipe(); // the system may say it in another language
        }

        private static boolean isPipe() {
            try {
                return Files.readSymbolicLink(TARGET).toString().matches("(pipe|socket):.*");
            } catch (IOException | UnsupportedOperationException unknown) {
                return false;
            }
        }
    }

    @Override
    public void write(int oneByte) {
        checked(() -> out.write(oneByte));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        checked(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        checked(out::flush);
    }

    private interface Writing {
        void write() throws IOException;
    }

    private synchronized void checked(Writing writing) {
        if (failure != null) {
            return;
        }
        try {
            writing.write();
        } catch (IOException e) {
            failure = new FailedException(e);
            throw failure;
        }
    }

    /** The first failure, empty if all was written. */
    synchronized Optional<FailedException> failure() {
        return Optional.ofNullable(failure);
    }
}
