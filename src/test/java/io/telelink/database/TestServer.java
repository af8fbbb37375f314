package io.telelink.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringApplication;

/** One real PostgreSQL for all tests of a JVM, with a fresh database for each that asks. */
public final class TestServer {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestServer() {
    }

    /** A new, empty database. */
    public record Database(String url, String user, String password) {
    }

    private static final class Holder {
        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                Path home = Path.of("target", "test-store").toAbsolutePath();
                Files.createDirectories(home);
                PostgresServer server = PostgresServer.start(home, PostgresTuning.THROWN_AWAY);
                // After the applications of the tests, which still write when they stop.
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(PostgresServer server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Database newDatabase() {
        PostgresServer server = Holder.SERVER;
        String name = "test_" + COUNTER.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
             var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            statement.execute("CREATE DATABASE " + name);
            return new Database(server.jdbcUrl(name), server.user(), server.password());
        } catch (SQLException e) {
            throw new IllegalStateException("no test database", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
