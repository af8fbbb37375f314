package io.telelink.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Keeps a store to one application. The operating system releases the lock when the process ends, however it ends; the
 * address of the running application stands beside it, so that a second start can say where the first one is.
 */
final class StoreLock implements AutoCloseable {

    private final Path addressFile;
    private final FileChannel channel;

    private StoreLock(Path addressFile, FileChannel channel) {
        this.addressFile = addressFile;
        this.channel = channel;
    }

    /**
     * @throws StoreException when another application works on this store
     */
    static StoreLock acquire(Path home) {
        Path addressFile = home.resolve("address");
        try {
            FileChannel channel = FileChannel.open(home.resolve("lock"), CREATE, READ, WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StoreException("TeleLink Retention is already running on the store " + home + where(addressFile)
                        + " Stop it first, or set TELELINK_HOME and SERVER_PORT to run a second copy.");
            }
            Files.deleteIfExists(addressFile);
            return new StoreLock(addressFile, channel);
        } catch (IOException e) {
            throw new StoreException("The store " + home + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    private static String where(Path addressFile) throws IOException {
        return Files.isReadable(addressFile)
                ? ": " + Files.readAllLines(addressFile, StandardCharsets.UTF_8).getFirst() + "."
                : " and still starting.";
    }

    void announce(String address) {
        try {
            Files.writeString(addressFile, address + "\nprocess " + ProcessHandle.current().pid() + "\n");
        } catch (IOException e) {
            throw new StoreException("The address cannot be written to " + addressFile + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(addressFile);
            channel.close();
        } catch (IOException e) {
            throw new StoreException("The store's lock cannot be released: " + e.getMessage(), e);
        }
    }
}
