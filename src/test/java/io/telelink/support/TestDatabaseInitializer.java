package io.telelink.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.telelink.database.TestServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context a database of its own. */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestServer.Database database = TestServer.newDatabase();
        TestPropertyValues.of(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(),
                "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.maximum-pool-size=8",
                "telelink.home=target/test-home",
                // Tests that want checkpoints write them; each database has its own.
                "telelink.audit.checkpoint-directory=" + newDirectory(),
                "telelink.audit.checkpoint-interval=24h",
                // What runs by itself would get between the steps of a test.
                "telelink.monitoring.look-interval=24h",
                "telelink.retention.land-interval=24h",
                "telelink.scoring.look-interval=24h",
                "telelink.scoring.seal-interval=24h").applyTo(context);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-checkpoints")), "ledger");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
