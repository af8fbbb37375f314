package io.telelink.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import io.telelink.customer.ActiveCustomer;
import io.telelink.customer.MonthMove;
import io.telelink.customer.NewCustomer;
import io.telelink.customer.NewSnapshot;
import io.telelink.demo.world.Chronicle;
import io.telelink.demo.world.Person;
import io.telelink.demo.world.Profile;
import io.telelink.demo.world.Step;
import io.telelink.demo.world.Subscribers;
import io.telelink.demo.world.Usage;
import io.telelink.demo.world.UsageRow;
import io.telelink.demo.world.World;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the customers of a store in a month of its world. What is known of them is what is stored: the world keeps no
 * books of its own.
 */
final class WorldMonth implements MonthMove.Events<LivedPerson> {

    /** As many join as leave, give or take this share. */
    private static final double GIVE_OR_TAKE = .1;

    private final Fill fill;
    private final YearMonth month;
    private final World world;
    private final Chronicle chronicle;
    private final Subscribers subscribers;
    private final UsageRow rows;
    private final WorldSettings settings;
    private final Map<Long, LocalDate> accepted;
    private final ClockTable table;
    private long nextPerson;

    /** @param accepted when customers accepted an offer that may still have an effect */
    WorldMonth(Fill fill, YearMonth month, long nextPerson, PublishedSubscribers published, WorldSettings settings,
               Map<Long, LocalDate> accepted, ClockTable table) {
        this.fill = fill;
        this.month = month;
        this.nextPerson = nextPerson;
        this.world = published.world(fill);
        this.chronicle = published.chronicle(fill);
        this.subscribers = published.all();
        this.rows = published.rows();
        this.settings = settings;
        this.accepted = accepted;
        this.table = table;
    }

    long nextPerson() {
        return nextPerson;
    }

    @Override
    public LivedPerson live(ActiveCustomer customer) {
        Usage usage = rows.usage(customer.row());
        Person person = new Person(profile(customer, usage), customer.joinedOn(), usage);
        double effect = effect(accepted.get(customer.id()));
        Step step = world.step(person, month, isNew(customer) ? 1 : effect);
        long weeks = customer.joinedOn().until(month.atEndOfMonth(), ChronoUnit.WEEKS);
        return new LivedPerson(customer.id(), step.leftOn(),
                Bills.of(month, step.after().usage(), customer.joinedOn(), step.leftOn()),
                rows.row(customer.row(), step.after().usage(), weeks), step.hazard(), effect);
    }

    /** Nobody leaves in the month of joining. */
    private boolean isNew(ActiveCustomer customer) {
        return !customer.joinedOn().isBefore(month.atDay(1));
    }

    /** Whom the world did not make is taken for what they are now. */
    private Profile profile(ActiveCustomer customer, Usage usage) {
        OptionalLong number = Accounts.person(customer.accountNumber());
        if (number.isEmpty() || number.getAsLong() >= nextPerson) {
            return world.known(-customer.id(), 0, usage);
        }
        long person = number.getAsLong();
        return person >= fill.customers() ? world.drawn(person)
                : world.known(person, chronicle.source(person), rows.usage(chronicle.known(person)));
    }

    /** From the month of the store's day on which the offer was accepted. */
    private double effect(@Nullable LocalDate acceptedOn) {
        if (acceptedOn == null) {
            return 0;
        }
        long months = YearMonth.from(acceptedOn).until(month, ChronoUnit.MONTHS);
        return months >= 0 && months < settings.effectMonths() ? settings.effect() : 0;
    }

    @Override
    public void lived(List<LivedPerson> months) {
        table.writeTruth(month.atDay(1), months);
    }

    @Override
    public List<NewCustomer> joiners(long left) {
        var random = new SplittableRandom(fill.seed() + month.getYear() * 12L + month.getMonthValue());
        long count = Math.round(left * (1 + GIVE_OR_TAKE * random.nextDouble(-1, 1)));
        long first = nextPerson;
        nextPerson += count;
        return LongStream.range(first, first + count).parallel().mapToObj(this::joiner).toList();
    }

    private NewCustomer joiner(long number) {
        Person person = world.joiner(number, month);
        LocalDate asOf = month.atEndOfMonth();
        double[] row = rows.row(subscribers.get(person.profile().source()).row(), person.usage(),
                person.joinedOn().until(asOf, ChronoUnit.WEEKS));
        return new NewCustomer(Accounts.of(number), person.joinedOn(), null,
                List.of(new NewSnapshot(asOf, row, true, null, null)),
                List.of(Bills.of(month, person.usage(), person.joinedOn(), null)));
    }
}
