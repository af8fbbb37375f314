package io.telelink.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store below a folder: its lock and its PostgreSQL server. */
public final class EmbeddedStore implements AutoCloseable {

    private final StoreLock lock;
    private final PostgresServer server;

    private EmbeddedStore(StoreLock lock, PostgresServer server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Opens the store below {@code home}, creating it when it is not there.
     *
     * @throws StoreException when another application works on it, or the database cannot be started
     */
    public static EmbeddedStore open(Path home) {
        Path folder = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("The store's folder " + folder + " cannot be created: " + e.getMessage(), e);
        }
        StoreLock lock = StoreLock.acquire(folder);
        try {
            var server = PostgresServer.start(folder, PostgresTuning.KEPT);
            new DatabaseCreation(server).createIfMissing();
            return new EmbeddedStore(lock, server);
        } catch (IOException e) {
            lock.close();
            throw new StoreException("The embedded PostgreSQL cannot be started: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return server.jdbcUrl();
    }

    public String user() {
        return server.user();
    }

    public String password() {
        try {
            return server.password();
        } catch (IOException e) {
            throw new StoreException("The database password of the store cannot be read: " + e.getMessage(), e);
        }
    }

    /** Tells a second start on the same store where this one answers. */
    public void announce(String address) {
        lock.announce(address);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new StoreException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }
}
