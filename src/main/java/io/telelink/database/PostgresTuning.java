package io.telelink.database;

import java.util.Map;

/** Server settings for what the embedded database is used for. */
enum PostgresTuning {

    /** Data is kept: the defaults for safety, more memory and fewer checkpoints for bulk work. */
    KEPT(Map.of("shared_buffers", "256MB", "max_wal_size", "2GB", "work_mem", "32MB", "maintenance_work_mem", "256MB",
            "max_connections", "60", "jit", "off")),

    /** Data is thrown away after a test: nothing needs to reach the disk. */
    THROWN_AWAY(Map.of("shared_buffers", "128MB", "fsync", "off", "synchronous_commit", "off", "full_page_writes", "off",
            "max_connections", "200", "jit", "off"));

    private final Map<String, String> settings;

    PostgresTuning(Map<String, String> settings) {
        this.settings = settings;
    }

    Map<String, String> settings() {
        return settings;
    }
}
