package io.telelink.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The bytes of an entry that its hash covers, version 1: {@code "TLAUDIT1"}; sequence and time (microseconds since 1970), each
 * 8 bytes, big-endian; kind, actor, subject and details, each as 4 bytes of length and that many of UTF-8; the 32 bytes of the
 * previous hash. Lengths go before texts, so that no two entries share their bytes.
 */
final class EntryBytes {

    private static final byte[] VERSION = "TLAUDIT1".getBytes(StandardCharsets.US_ASCII);

    private EntryBytes() {
    }

    static Hash hash(long sequence, Instant occurredAt, String kind, String actor, String subject, String details,
                     Hash previous) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(VERSION);
            out.writeLong(sequence);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt));
            for (String text : new String[] {kind, actor, subject, details}) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            out.write(previous.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return Hash.sha256(bytes.toByteArray());
    }
}
