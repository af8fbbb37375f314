package io.telelink;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.telelink.database.EmbeddedStore;
import io.telelink.database.StoreException;
import io.telelink.demo.DemonstrationRefusedException;
import io.telelink.demo.DemonstrationSize;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.modulith.Modulithic;

/** Entry point: opens the embedded store unless a PostgreSQL is configured, then starts the application. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "TeleLink Retention")
public class TeleLinkApplication {

    public static void main(String[] args) {
        try {
            boolean demonstration = args.length > 0 && args[0].equals("demo");
            String[] rest = demonstration ? Arrays.copyOfRange(args, 1, args.length) : args;
            application(demonstration ? DemonstrationSize.read(rest) : Map.of()).run(demonstration ? new String[0] : args);
        } catch (StoreException | DemonstrationRefusedException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static SpringApplication application(Map<String, Object> settings) {
        var application = new SpringApplication(TeleLinkApplication.class);
        if (!settings.isEmpty() && setting("SPRING_DATASOURCE_URL", "spring.datasource.url").isPresent()) {
            throw new StoreException("'demo' fills a store of its own; unset SPRING_DATASOURCE_URL.");
        }
        Optional<EmbeddedStore> store = setting("SPRING_DATASOURCE_URL", "spring.datasource.url").isPresent()
                ? Optional.empty()
                : Optional.of(openStore(application, settings));
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> {
            String address = address(ready.getApplicationContext().getEnvironment());
            store.ifPresent(opened -> opened.announce(address));
            System.out.println("TeleLink Retention: " + address);
        });
        return application;
    }

    private static EmbeddedStore openStore(SpringApplication application, Map<String, Object> settings) {
        Path home = Path.of(setting("TELELINK_HOME", "telelink.home").orElse("var"));
        EmbeddedStore store = EmbeddedStore.open(home);
        // Runs after the application context has closed its connections.
        SpringApplication.getShutdownHandlers().add(store::close);
        Map<String, Object> defaults = new HashMap<>(settings);
        defaults.putAll(Map.of(
                "spring.datasource.url", store.jdbcUrl(),
                "spring.datasource.username", store.user(),
                "spring.datasource.password", store.password(),
                // The demonstration's passwords are public, so nobody else's machine reaches it unless asked to.
                "server.address", "127.0.0.1",
                "telelink.demonstration", "true",
                "logging.file.name", home.resolve("telelink.log").toString(),
                "logging.threshold.console", "WARN"));
        application.setDefaultProperties(defaults);
        return store;
    }

    private static Optional<String> setting(String variable, String property) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    private static String address(Environment environment) {
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
