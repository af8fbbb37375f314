package io.telelink.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import io.telelink.demo.world.Chronicle;
import io.telelink.demo.world.Subscribers;
import io.telelink.demo.world.UsageRow;
import io.telelink.demo.world.World;
import io.telelink.learning.data.Schema;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The subscribers of the published data, and the worlds that are made from them. Read when the first world is asked for. */
@Lazy
@Component
class PublishedSubscribers {

    private final Subscribers subscribers;
    private final UsageRow rows;
    private final WorldSettings settings;

    PublishedSubscribers(Schema schema, WorldSettings settings) {
        this.rows = new UsageRow(schema);
        this.settings = settings;
        try (InputStream file = new ClassPathResource("demo/telecom-churn.csv").getInputStream()) {
            this.subscribers = Subscribers.read(schema, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Subscribers all() {
        return subscribers;
    }

    UsageRow rows() {
        return rows;
    }

    World world(Fill fill) {
        return new World(subscribers, fill.seed(), settings.hazard());
    }

    Chronicle chronicle(Fill fill) {
        return new Chronicle(world(fill), fill.calendar(), rows, fill.customers(), fill.original());
    }
}
