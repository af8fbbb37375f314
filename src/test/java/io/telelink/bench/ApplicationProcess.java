package io.telelink.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built jar as a process of its own, started as the launcher starts it. */
final class ApplicationProcess implements AutoCloseable {

    private static final String ADDRESS_LINE = "TeleLink Retention: ";
    private static final String TOKEN_LINE = "API token: ";
    private static final int TIMEOUT_MILLIS = 300_000;

    private final Process process;
    private final String address;
    private final String token;
    private final double startSeconds;
    private final String said;

    private ApplicationProcess(Process process, String address, String token, double startSeconds,
                               String said) {
        this.said = said;
        this.process = process;
        this.address = address;
        this.token = token;
        this.startSeconds = startSeconds;
    }

    /** Starts the application on a store and waits until it says that it is ready. */
    static ApplicationProcess start(Path home) throws IOException {
        return start(home, Map.of());
    }

    /**
     * The same with settings in its environment and arguments behind them.
     *
     * @param environment names and values; a store of its own is opened unless it names a database
     */
    static ApplicationProcess start(Path home, Map<String, String> environment, String... arguments) throws IOException {
        long begin = System.nanoTime();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED", "-jar", Path.of("target", "telelink-retention.jar").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("TELELINK_HOME", home.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(freePort()));
        builder.environment().remove("SPRING_DATASOURCE_URL");
        builder.environment().putAll(environment);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String token = "";
        var said = new StringBuilder();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(TOKEN_LINE)) {
                token = line.substring(TOKEN_LINE.length());
            }
            if (line.startsWith(ADDRESS_LINE)) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> { }));
                return new ApplicationProcess(process, line.substring(ADDRESS_LINE.length()), token, seconds, said.toString());
            }
        }
        throw new IOException("the application ended before it was ready");
    }

    double startSeconds() {
        return startSeconds;
    }

    /** What it printed until it was ready. */
    String said() {
        return said;
    }

    long pid() {
        return process.pid();
    }

    /** Ends the process as a power cut would, its database not included. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String get(String path) throws IOException {
        return answer(connection(path));
    }

    /** The figures for Prometheus. */
    String metrics() throws IOException {
        return answer(authorized("/actuator/prometheus"));
    }

    String post(String path, String json) throws IOException {
        return send("POST", path, json);
    }

    String put(String path, String json) throws IOException {
        return send("PUT", path, json);
    }

    private String send(String method, String path, String json) throws IOException {
        HttpURLConnection connection = connection(path);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
        return answer(connection);
    }

    /** The plainest client there is: it keeps its connection and has no threads of its own to take turns with the server. */
    private HttpURLConnection connection(String path) throws IOException {
        return authorized("/api/v1" + path);
    }

    private HttpURLConnection authorized(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection;
    }

    private static String answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status / 100 == 2 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (status / 100 != 2) {
                throw new IOException(connection.getURL() + " answered " + status + ": " + text);
            }
            return text;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the application did not stop");
        }
    }
}
