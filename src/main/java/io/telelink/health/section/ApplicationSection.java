package io.telelink.health.section;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.telelink.health.HealthItem;
import io.telelink.health.HealthPart;
import io.telelink.health.HealthSection;
import io.telelink.health.HealthWords;
import io.telelink.health.Light;
import io.telelink.learning.train.TrainingOptions;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** This node: program, machine, disk, connections. */
@Component
class ApplicationSection implements HealthSection {

    private static final int ORDER = 60;
    private static final double LITTLE = .15;
    private static final double VERY_LITTLE = .05;
    private static final double CROWDED = .9;

    private final DataSource dataSource;
    private final Path home;
    private final HealthWords words;

    ApplicationSection(DataSource dataSource, Environment environment, HealthWords words) {
        this.dataSource = dataSource;
        this.home = Path.of(environment.getProperty("telelink.home", "var")).toAbsolutePath();
        this.words = words;
    }

    @Override
    public String key() {
        return "application";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public HealthPart part() {
        List<HealthItem> items = new ArrayList<>();
        items.add(HealthItem.fact(words.text("health.application.version"), TrainingOptions.defaults().codeVersion()));
        items.add(HealthItem.fact(words.text("health.application.jvm"), System.getProperty("java.vm.name") + " "
                + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + words.text("health.application.processors", Runtime.getRuntime().availableProcessors())));
        items.add(HealthItem.fact(words.text("health.application.uptime"),
                words.length(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()))));
        items.add(memory());
        items.add(disk());
        pool().ifPresent(items::add);
        return new HealthPart(key(), words.text("health.application"), items, List.of());
    }

    private HealthItem memory() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return HealthItem.fact(words.text("health.application.heap"),
                words.text("health.application.of", HealthWords.bytes(heap.getUsed()), HealthWords.bytes(heap.getMax())));
    }

    private HealthItem disk() {
        String name = words.text("health.application.disk");
        try {
            Path there = home;
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            FileStore store = Files.getFileStore(there);
            double free = (double) store.getUsableSpace() / Math.max(1, store.getTotalSpace());
            String state = words.text("health.application.disk.state", HealthWords.bytes(store.getUsableSpace()),
                    HealthWords.bytes(store.getTotalSpace()));
            return free >= LITTLE ? HealthItem.good(name, state) : new HealthItem(name, free < VERY_LITTLE ? Light.BAD : Light.WARNING,
                    state, words.text("health.application.disk.advice"));
        } catch (IOException unreadable) {
            return new HealthItem(name, Light.WARNING, words.text("health.application.disk.unknown"), "");
        }
    }

    private Optional<HealthItem> pool() {
        return hikari().map(hikari -> {
            HikariPoolMXBean pool = hikari.getHikariPoolMXBean();
            String name = words.text("health.application.pool");
            String state = words.text("health.application.pool.state", pool.getActiveConnections(), hikari.getMaximumPoolSize(),
                    pool.getThreadsAwaitingConnection());
            return pool.getThreadsAwaitingConnection() > 0 || pool.getActiveConnections() > CROWDED * hikari.getMaximumPoolSize()
                    ? new HealthItem(name, Light.WARNING, state, words.text("health.application.pool.advice"))
                    : HealthItem.good(name, state);
        });
    }

    /** Empty where connections come from elsewhere, and before the first one was made. */
    private Optional<HikariDataSource> hikari() {
        try {
            return dataSource.isWrapperFor(HikariDataSource.class)
                    ? Optional.of(dataSource.unwrap(HikariDataSource.class)).filter(each -> each.getHikariPoolMXBean() != null)
                    : Optional.empty();
        } catch (SQLException closed) {
            return Optional.empty();
        }
    }
}
