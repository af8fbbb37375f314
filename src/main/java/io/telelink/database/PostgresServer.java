package io.telelink.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server as a child of this application, on a data directory that is kept. It is started through pg_ctl,
 * which detaches it from the terminal: an interrupt there reaches the application alone, which then closes its
 * connections before it stops the server.
 */
final class PostgresServer implements AutoCloseable {

    private static final String USER = "telelink";
    private static final String DATABASE = "telelink";
    private static final int STOP_SECONDS = 60;

    private final Path binaries;
    private final Path data;
    private final Path passwordFile;
    private final Path log;
    private final int port;

    private PostgresServer(Path home, Path binaries, int port) {
        this.binaries = binaries;
        this.data = home.resolve("postgres");
        this.passwordFile = home.resolve("postgres-password");
        this.log = home.resolve("postgres.log");
        this.port = port;
    }

    /** Starts the server of a store, after initialising it or stopping what a killed application left running. */
    static PostgresServer start(Path home, PostgresTuning tuning) throws IOException {
        var server = new PostgresServer(home, PostgresBinaries.unpack(home), freePort());
        if (!Files.exists(server.data.resolve("PG_VERSION"))) {
            server.initialise();
        } else if (Files.exists(server.data.resolve("postmaster.pid"))) {
            server.stopOrphan();
        }
        server.launch(tuning);
        return server;
    }

    String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** Address of another database of the same server. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    String user() {
        return USER;
    }

    String password() throws IOException {
        return Files.readString(passwordFile, StandardCharsets.UTF_8);
    }

    private void initialise() throws IOException {
        if (Files.exists(data)) {
            throw new StoreException("The folder " + data + " exists but holds no PostgreSQL database. Move it away, or set "
                    + "TELELINK_HOME to another folder.");
        }
        Secrets.writePrivately(passwordFile, Secrets.random());
        Path fresh = data.resolveSibling("postgres-new");
        FileSystemUtils.deleteRecursively(fresh);
        run("initdb", "-D", fresh.toString(), "-U", USER, "-A", "scram-sha-256", "--pwfile=" + passwordFile,
                "-E", "UTF8", "--locale=C", "--no-instructions");
        Files.move(fresh, data);
    }

    private void stopOrphan() throws IOException {
        // Exit code 0 means a living server: its application was killed. A stale file alone PostgreSQL clears itself.
        if (execute(List.of("pg_ctl", "status", "-D", data.toString())).exitCode() == 0) {
            close();
        }
    }

    private void launch(PostgresTuning tuning) throws IOException {
        var options = new StringBuilder("-p ").append(port).append(" -h 127.0.0.1 -c unix_socket_directories=''");
        tuning.settings().forEach((name, value) -> options.append(" -c ").append(name).append('=').append(value));
        Outcome outcome = execute(List.of("pg_ctl", "start", "-w", "-t", "120", "-D", data.toString(),
                "-l", log.toString(), "-o", options.toString()));
        if (outcome.exitCode() != 0) {
            throw new StoreException("The embedded PostgreSQL on " + data + " did not start; see " + log + " for why.");
        }
    }

    /** Stops the server after it has finished what is committed; sessions that are still open are ended. */
    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "-m", "fast", "-w", "-t", String.valueOf(STOP_SECONDS), "-D", data.toString());
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Outcome outcome = execute(command);
        if (outcome.exitCode() != 0) {
            throw new StoreException(program + " of the embedded PostgreSQL failed: " + outcome.output().strip());
        }
    }

    private record Outcome(int exitCode, String output) {
    }

    private Outcome execute(List<String> programAndArguments) throws IOException {
        var command = new ArrayList<String>();
        if (runsAsRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is an ordinary user.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(programAndArguments.getFirst()).toString());
        command.addAll(programAndArguments.subList(1, programAndArguments.size()));
        Path output = Files.createTempFile("postgres", ".out");
        try {
            // A file rather than a pipe: the server inherits it and would keep a pipe open for ever.
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(output.toFile()).start();
            if (!process.waitFor(STOP_SECONDS + 120L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StoreException(command.getFirst() + " of the embedded PostgreSQL did not finish.");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while the embedded PostgreSQL was starting or stopping.", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean runsAsRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
