package io.telelink.forecast.compute;

/** The two plans together, by which retention is fitted. */
public enum Plan {
    NEITHER, VOICE_MAIL, INTERNATIONAL, BOTH;

    public static Plan of(boolean international, boolean voiceMail) {
        return values()[(international ? 2 : 0) + (voiceMail ? 1 : 0)];
    }
}
