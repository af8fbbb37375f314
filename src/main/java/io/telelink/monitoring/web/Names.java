package io.telelink.monitoring.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import io.telelink.monitoring.AlertState;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;

/** Constants as REST writes them. */
final class Names {

    private Names() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @return null for none */
    static @Nullable AlertState state(String name) {
        return name.isEmpty() ? null : Arrays.stream(AlertState.values()).filter(state -> state.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> ApiException.badRequest("Unknown state", "state must be one of "
                        + Arrays.stream(AlertState.values()).map(Names::of).collect(Collectors.joining(", ")) + ", not '" + name + "'."));
    }
}
