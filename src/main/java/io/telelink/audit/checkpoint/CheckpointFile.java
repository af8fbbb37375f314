package io.telelink.audit.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The file of checkpoints, open for adding lines and locked against other processes that add to it. Lines are only ever added;
 * what a crash or a full disk left of an unfinished line is cut off before.
 */
final class CheckpointFile implements AutoCloseable {

    /** More than the longest line. */
    private static final int TAIL = 512;

    private final FileChannel channel;
    private final FileLock lock;

    private CheckpointFile(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static CheckpointFile open(Path file) throws IOException {
        Path directory = file.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            return new CheckpointFile(channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    boolean isEmpty() throws IOException {
        return channel.size() == 0;
    }

    /**
     * The last finished line.
     *
     * @throws IOException also where it is not a checkpoint
     */
    Optional<Checkpoint> last() throws IOException {
        long size = channel.size();
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, TAIL));
        channel.read(bytes, size - bytes.capacity());
        String tail = new String(bytes.array(), StandardCharsets.US_ASCII);
        int end = tail.lastIndexOf('\n');
        if (end < 0) {
            if (size >= TAIL) {
                throw new IOException("it does not end with a checkpoint");
            }
            return Optional.empty();
        }
        String line = tail.substring(tail.lastIndexOf('\n', end - 1) + 1, end);
        return Optional.of(Checkpoint.parse(line)
                .orElseThrow(() -> new IOException("its last line is not a checkpoint: " + line)));
    }

    /** Adds lines and returns once they are on the disk. */
    void append(List<Checkpoint> checkpoints) throws IOException {
        StringBuilder lines = new StringBuilder();
        checkpoints.forEach(checkpoint -> lines.append(checkpoint.line()).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
        long end = endOfLastLine();
        if (end < channel.size()) {
            channel.truncate(end);
        }
        channel.position(end);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private long endOfLastLine() throws IOException {
        long size = channel.size();
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, TAIL));
        channel.read(bytes, size - bytes.capacity());
        int end = new String(bytes.array(), StandardCharsets.US_ASCII).lastIndexOf('\n');
        return size - bytes.capacity() + end + 1;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }
}
