package io.telelink.database;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Creates the application's database in a fresh server. */
final class DatabaseCreation {

    private final PostgresServer server;

    DatabaseCreation(PostgresServer server) {
        this.server = server;
    }

    void createIfMissing() throws IOException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
             var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'telelink'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE telelink");
        } catch (SQLException e) {
            throw new StoreException("The embedded PostgreSQL started but cannot be used: " + e.getMessage(), e);
        }
    }
}
