package io.telelink.audit;

import java.util.Locale;

/** Kinds as people read them: {@code CHAMPION_CHANGED} as "Champion changed". */
public final class KindText {

    private KindText() {
    }

    public static String of(String kind) {
        String words = kind.replace('_', ' ').toLowerCase(Locale.ROOT).replaceAll("\\bapi\\b", "API");
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
