package io.telelink.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.SystemActor;
import io.telelink.customer.CustomerStatistics;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.ImportReport;
import io.telelink.customer.Imports;
import io.telelink.customer.OutcomePolicy;
import io.telelink.registry.VersionStore;
import io.telelink.retention.StarterOffers;
import io.telelink.scoring.RunRequest;
import io.telelink.training.InitialTraining;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills the demonstration store on the first start: imports the subscribers through the code that every import takes,
 * trains the specifications, scores everyone. A start that was interrupted is taken up where it stopped.
 */
@Component
@ConditionalOnBooleanProperty("telelink.demonstration")
class DemonstrationStore implements ApplicationRunner {

    private static final ClassPathResource SUBSCRIBERS = new ClassPathResource("demo/telecom-churn.csv");

    private final DemonstrationPeople people;
    private final CustomerStatistics statistics;
    private final Imports imports;
    private final InitialTraining training;
    private final VersionStore versions;
    private final RunRequest scoring;
    private final Waiting waiting;
    private final DemonstrationSize size;
    private final GeneratedCustomers generated;
    private final StarterOffers offers;

    DemonstrationStore(DemonstrationPeople people, CustomerStatistics statistics, Imports imports,
                       InitialTraining training, VersionStore versions, RunRequest scoring, Waiting waiting,
                       DemonstrationSize size, GeneratedCustomers generated, StarterOffers offers) {
        this.people = people;
        this.statistics = statistics;
        this.imports = imports;
        this.training = training;
        this.versions = versions;
        this.scoring = scoring;
        this.waiting = waiting;
        this.size = size;
        this.generated = generated;
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
            generate(new GeneratedCustomers.Fill(size.made().getAsLong(), size.seed()), empty);
        } else if (empty) {
            step("Importing the subscribers", this::importSubscribers);
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
    private void generate(GeneratedCustomers.Fill wanted, boolean empty) {
        Optional<GeneratedCustomers.Fill> known = generated.known();
        if (!empty && known.isEmpty()) {
            throw new DemonstrationRefusedException("This store holds customers that 'demo' did not make; it is left as it "
                    + "is. Set TELELINK_HOME to another folder.");
        }
        if (known.isPresent() && !known.get().equals(wanted)) {
            throw new DemonstrationRefusedException("This store holds %d customers made from the seed %d already; it is left as it is. "
                    .formatted(known.get().customers(), known.get().seed())
                    + "Start it with 'run', or set TELELINK_HOME to another folder.");
        }
        if (empty) {
            step("Making " + wanted.customers() + " customers from seed " + wanted.seed(),
                    () -> generated.fill(wanted, SUBSCRIBERS));
        }
    }

    private void importSubscribers() {
        try (InputStream file = SUBSCRIBERS.getInputStream()) {
            // The outcome labels the snapshots for training; the store shows everybody as of the day before it was known.
            long id = imports.start(file, "telecom-churn.csv", new ImportOptions(null, OutcomePolicy.LABEL_ONLY),
                    CurrentUser.SYSTEM);
            waiting.forEnd(id);
            ImportReport report = imports.find(id).orElseThrow();
            if (report.snapshotsNew() == 0) {
                throw new IllegalStateException("the demonstration data was refused: " + report.refusal());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
