package io.telelink.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedStoreTest {

    @TempDir
    Path home;

    @Test
    void dataIsKeptBetweenRuns() throws SQLException {
        try (EmbeddedStore store = EmbeddedStore.open(home); Connection connection = connect(store)) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (EmbeddedStore store = EmbeddedStore.open(home); Connection connection = connect(store)) {
            assertThat(answer(connection)).isEqualTo(42);
        }
    }

    @Test
    void aSecondOpenSaysWhereTheFirstAnswers() {
        try (EmbeddedStore store = EmbeddedStore.open(home)) {
            assertThatThrownBy(() -> EmbeddedStore.open(home)).isInstanceOf(StoreException.class)
                    .hasMessageContaining("already running").hasMessageContaining("still starting");
            store.announce("http://localhost:1234");
            assertThatThrownBy(() -> EmbeddedStore.open(home)).hasMessageContaining("http://localhost:1234.");
        }
    }

    @Test
    void aServerThatAKilledApplicationLeftRunningIsTakenOver() throws IOException, SQLException {
        PostgresServer orphan = PostgresServer.start(home, PostgresTuning.THROWN_AWAY);
        try (Connection connection = DriverManager.getConnection(orphan.jdbcUrl("postgres"), orphan.user(), orphan.password())) {
            connection.createStatement().execute("CREATE DATABASE telelink");
        }
        try (EmbeddedStore store = EmbeddedStore.open(home); Connection connection = connect(store)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void aServerThatWasKilledStartsAgainWithItsData() throws IOException, SQLException, InterruptedException {
        EmbeddedStore store = EmbeddedStore.open(home);
        try (Connection connection = connect(store)) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        long pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        // The server cannot be stopped any more; closing still releases the store.
        assertThatThrownBy(store::close).isInstanceOf(StoreException.class);
        try (EmbeddedStore again = EmbeddedStore.open(home); Connection connection = connect(again)) {
            assertThat(answer(connection)).isEqualTo(42);
        }
    }

    @Test
    void theDatabaseAsksForAPasswordThatOnlyTheOwnerReads() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(home)) {
            assertThatThrownBy(() -> DriverManager.getConnection(store.jdbcUrl(), store.user(), "guessed"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(home.resolve("postgres-password"))).hasSize(2);
        }
    }

    private static Connection connect(EmbeddedStore store) throws SQLException {
        return DriverManager.getConnection(store.jdbcUrl(), store.user(), store.password());
    }

    private static int answer(Connection connection) throws SQLException {
        try (var result = connection.createStatement().executeQuery("SELECT answer FROM kept")) {
            result.next();
            return result.getInt(1);
        }
    }
}
