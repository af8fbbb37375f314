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

    private ApplicationProcess(Process process, String address, String token, double startSeconds) {
        this.process = process;
        this.address = address;
        this.token = token;
        this.startSeconds = startSeconds;
    }

    /** Starts the application on a store and waits until it says that it is ready. */
    static ApplicationProcess start(Path home) throws IOException {
        long begin = System.nanoTime();
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED", "-jar", Path.of("target", "telelink-retention.jar").toString());
        builder.environment().put("TELELINK_HOME", home.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(freePort()));
        builder.environment().remove("SPRING_DATASOURCE_URL");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String token = "";
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(TOKEN_LINE)) {
                token = line.substring(TOKEN_LINE.length());
            }
            if (line.startsWith(ADDRESS_LINE)) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> { }));
                return new ApplicationProcess(process, line.substring(ADDRESS_LINE.length()), token, seconds);
            }
        }
        throw new IOException("the application ended before it was ready");
    }

    double startSeconds() {
        return startSeconds;
    }

    String get(String path) throws IOException {
        return answer(connection(path));
    }

    String post(String path, String json) throws IOException {
        HttpURLConnection connection = connection(path);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
        return answer(connection);
    }

    /** The plainest client there is: it keeps its connection and has no threads of its own to take turns with the server. */
    private HttpURLConnection connection(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + "/api/v1" + path).toURL().openConnection();
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
