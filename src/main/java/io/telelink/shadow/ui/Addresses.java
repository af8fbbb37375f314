package io.telelink.shadow.ui;

/** The one place that knows the addresses of this module's pages, and those of others that it leads to. */
final class Addresses {

    static final String MODELS = "models";
    static final String SHADOW = MODELS + "/shadow";

    private Addresses() {
    }

    static String model(long versionId) {
        return MODELS + "/" + versionId;
    }

    static String compare(long championId, long versionId) {
        return MODELS + "/compare?v=" + championId + "&v=" + versionId;
    }
}
