package io.telelink.scoring.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends in a failure beyond a number of bytes: whoever sends more cannot make the application read it. */
final class LimitedBody extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    private static final class TooLarge extends IOException {
    }

    static boolean isExceededBy(Throwable failure) {
        return failure instanceof TooLarge || failure.getCause() != null && isExceededBy(failure.getCause());
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > limit) {
            throw new TooLarge();
        }
    }
}
