package io.telelink.demo;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the demonstration store is to be.
 *
 * @param customers how many customers to make; null for the real subscribers themselves
 * @param seed      from which they are drawn
 */
@ConfigurationProperties("telelink.demo")
public record DemonstrationSize(@Nullable Long customers, @DefaultValue("20261122") long seed) {

    private static final long DEFAULT_SEED = 20261122;
    private static final int TRAINING_ROWS = 3_333;
    private static final long MOST = 5_000_000;
    private static final String USAGE = "Usage: ./telelink demo --customers <1-" + MOST + "> [--seed <whole number>]";

    public DemonstrationSize {
        if (customers != null && (customers < 1 || customers > MOST)) {
            throw new DemonstrationRefusedException("The number of customers must be from 1 to " + MOST + ", not " + customers
                    + ".\n" + USAGE);
        }
    }

    OptionalLong made() {
        return customers == null ? OptionalLong.empty() : OptionalLong.of(customers);
    }

    /**
     * Reads what stands behind the command {@code demo}, as {@code --name value} or {@code --name=value}.
     *
     * @return the settings of this record
     * @throws DemonstrationRefusedException when it cannot be understood
     */
    public static Map<String, Object> read(String... arguments) {
        Map<String, Object> settings = new TreeMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            if (parts.length == 1 && i + 1 < arguments.length) {
                parts = new String[] {parts[0], arguments[++i]};
            }
            if (parts.length == 1 || !parts[0].equals("--customers") && !parts[0].equals("--seed")) {
                throw new DemonstrationRefusedException("'" + arguments[i] + "' is not understood.\n" + USAGE);
            }
            settings.put("telelink.demo." + parts[0].substring(2), whole(parts[0], parts[1]));
        }
        if (!(settings.get("telelink.demo.customers") instanceof Long customers)) {
            throw new DemonstrationRefusedException("How many customers? " + USAGE);
        }
        // A start should take minutes, and resampled rows teach little that the real ones did not.
        return Map.of("telelink.training.max-rows", TRAINING_ROWS, "telelink.demo.customers", new DemonstrationSize(customers, 0).customers(),
                "telelink.demo.seed", settings.getOrDefault("telelink.demo.seed", DEFAULT_SEED));
    }

    private static Long whole(String name, String text) {
        try {
            return Long.valueOf(text.replace("_", "").strip());
        } catch (NumberFormatException e) {
            throw new DemonstrationRefusedException(name + " must be a whole number, not '" + text + "'.\n" + USAGE);
        }
    }
}
