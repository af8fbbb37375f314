package io.telelink.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.SystemActor;
import io.telelink.customer.CustomerStatistics;
import io.telelink.registry.VersionStore;
import io.telelink.retention.StarterOffers;
import io.telelink.scoring.RunRequest;
import io.telelink.training.InitialTraining;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Fills the demonstration store on the first start with the world of the published subscribers, trains the specifications,
 * scores everyone. A start that was interrupted is taken up where it stopped.
 */
@Component
@ConditionalOnBooleanProperty("telelink.demonstration")
class DemonstrationStore implements ApplicationRunner {

    private final DemonstrationPeople people;
    private final CustomerStatistics statistics;
    private final InitialTraining training;
    private final VersionStore versions;
    private final RunRequest scoring;
    private final Waiting waiting;
    private final DemonstrationSize size;
    private final StoreFill fill;
    private final StarterOffers offers;

    DemonstrationStore(DemonstrationPeople people, CustomerStatistics statistics, InitialTraining training,
                       VersionStore versions, RunRequest scoring, Waiting waiting, DemonstrationSize size, StoreFill fill,
                       StarterOffers offers) {
        this.people = people;
        this.statistics = statistics;
        this.training = training;
        this.versions = versions;
        this.scoring = scoring;
        this.waiting = waiting;
        this.size = size;
        this.fill = fill;
        this.offers = offers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemActor.run(this::prepare);
    }

    private void prepare() {
        people.createMissing();
        boolean empty = statistics.figures().customers() == 0;
        if (size.made().isPresent()) {
            generate(size.made().getAsLong(), empty);
        } else if (empty) {
            step("Filling the store with the subscribers and their past", () -> fill.fillWithSubscribers(size.seed()));
        }
        if (empty) {
            offers.addMissing();
        }
        if (versions.champions().isEmpty()) {
            step("Training the models", () -> waiting.forEnd(training.start(CurrentUser.SYSTEM)));
        }
        if (statistics.figures().unscored() > 0) {
            step("Scoring everyone", () -> waiting.forEnd(
                    scoring.underWay().orElseGet(() -> scoring.everyone(CurrentUser.SYSTEM))));
        }
        System.out.println("API token: " + people.freshToken());
    }

    /** @throws DemonstrationRefusedException when the store holds anything else */
    private void generate(long customers, boolean empty) {
        Optional<Fill> known = fill.known();
        if (!empty && (known.isEmpty() || known.get().original())) {
            throw new DemonstrationRefusedException("This store holds customers that 'demo' did not make; it is left as it "
                    + "is. Set TELELINK_HOME to another folder.");
        }
        if (known.isPresent() && !known.get().isOfSameWorld(customers, size.seed())) {
            throw new DemonstrationRefusedException("This store holds %d customers made from the seed %d already; it is left as it is. "
                    .formatted(known.get().customers(), known.get().seed())
                    + "Start it with 'run', or set TELELINK_HOME to another folder.");
        }
        if (empty) {
            step("Making " + customers + " customers and their past from seed " + size.seed(),
                    () -> fill.fill(customers, size.seed()));
        }
    }

    private static void step(String what, Runnable work) {
        Instant start = Instant.now();
        System.out.print(what + " ... ");
        System.out.flush();
        work.run();
        System.out.printf("%.1f s%n", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }
}
