package io.telelink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The embedded database of a running application, from outside. */
final class StoreAccess {

    private static final int PORT_LINE = 3;

    private final Path home;

    StoreAccess(Path home) {
        this.home = home;
    }

    String url() throws IOException {
        String port = Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid")).get(PORT_LINE).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/telelink";
    }

    private String password() throws IOException {
        return Files.readString(home.resolve("postgres-password"));
    }

    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(url(), "telelink", password());
    }

    /** What another application needs to work on the same database. */
    Map<String, String> environment() throws IOException {
        return Map.of("SPRING_DATASOURCE_URL", url(), "SPRING_DATASOURCE_USERNAME", "telelink",
                "SPRING_DATASOURCE_PASSWORD", password(), "TELELINK_ADMIN_PASSWORD", "telelink-admin-bench");
    }

    /** Stops the server at once and starts it again on the same port. */
    void restart() throws IOException, InterruptedException {
        var command = new ProcessBuilder(home.resolve("postgres-server/bin/pg_ctl").toString(), "restart", "-m", "immediate", "-w",
                "-D", home.resolve("postgres").toString(), "-l", home.resolve("postgres.log").toString());
        if (System.getProperty("user.name").equals("root")) {
            command.command().addAll(0, List.of("unshare", "-U"));
        }
        Process process = command.redirectErrorStream(true).redirectOutput(home.resolve("restart.log").toFile()).start();
        if (process.waitFor() != 0) {
            throw new IOException("the database did not restart");
        }
    }

    long number(String sql) throws IOException, SQLException {
        try (Connection connection = connect(); var statement = connection.createStatement();
             var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
