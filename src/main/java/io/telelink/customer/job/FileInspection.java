package io.telelink.customer.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a first pass over the bytes of a file says: whether it is text in UTF-8 at all, and how many lines it has.
 *
 * @param sha256 of the whole file
 * @param lines  the last one included, whether or not it is ended
 */
record FileInspection(byte[] sha256, long lines) {

    private static final int LONGEST_LINE = 1 << 20;
    private static final int BUFFER = 1 << 16;

    /** @throws FileRefusedException when this is not a text file in UTF-8 */
    static FileInspection of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        Lines lines = new Lines();
        try (InputStream input = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            boolean first = true;
            for (int read; (read = input.readNBytes(buffer, 0, BUFFER)) > 0; first = false) {
                if (first) {
                    FileSignature.hint(Arrays.copyOf(buffer, Math.min(read, 8))).ifPresent(hint -> {
                        throw new FileRefusedException(hint);
                    });
                }
                digest.update(buffer, 0, read);
                lines.scan(buffer, read);
            }
        }
        lines.end();
        return new FileInspection(digest.digest(), lines.count);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Goes through the bytes, knowing line and position. */
    private static final class Lines {

        private final Utf8Check utf8 = new Utf8Check();
        private long count;
        private long position;
        private int length;
        private int previous;

        void scan(byte[] bytes, int size) {
            for (int i = 0; i < size; i++) {
                int current = bytes[i] & 0xFF;
                position++;
                if (current == 0) {
                    throw new FileRefusedException(String.format(Locale.US,
                            "This is not a text file: line %,d has a NUL byte, at byte %,d of the file.", count + 1, position));
                }
                if (!utf8.accepts(current)) {
                    throw notUtf8(String.format(Locale.US, "0x%02X", current));
                }
                step(current);
            }
        }

        private void step(int current) {
            if (current == '\n' && previous == '\r') {
                length = 0; // the line was counted at its carriage return
            } else if (current == '\n' || current == '\r') {
                count++;
                length = 0;
            } else if (++length > LONGEST_LINE) {
                throw new FileRefusedException(String.format(Locale.US,
                        "Line %,d is longer than %,d bytes: this is not a CSV file.", count + 1, LONGEST_LINE));
            }
            previous = current;
        }

        void end() {
            if (position == 0) {
                throw new FileRefusedException("The file is empty.");
            }
            if (utf8.isInsideCharacter()) {
                throw notUtf8("the end of the file");
            }
            if (length > 0) {
                count++;
            }
        }

        private FileRefusedException notUtf8(String what) {
            return new FileRefusedException(String.format(Locale.US,
                    "The file is not in UTF-8: line %,d, byte %,d of the file (%s) is not part of a character. "
                            + "Save the file as UTF-8.", count + 1, position, what));
        }
    }
}
