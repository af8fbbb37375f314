package io.telelink.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.telelink.customer.BillingMonth;
import io.telelink.customer.NewCustomer;
import io.telelink.customer.NewSnapshot;
import io.telelink.demo.world.Calendar;
import io.telelink.demo.world.Chronicle;
import io.telelink.demo.world.Life;
import io.telelink.demo.world.Subscribers;
import io.telelink.demo.world.UsageRow;

/** The lives of a world's past as customers of the store. */
final class LifeCustomers {

    private final Chronicle chronicle;
    private final Calendar calendar;
    private final Subscribers subscribers;
    private final UsageRow rows;
    private final boolean original;
    private final Set<YearMonth> snapshots;

    LifeCustomers(Chronicle chronicle, Calendar calendar, PublishedSubscribers subscribers, boolean original, boolean sparing) {
        this.chronicle = chronicle;
        this.calendar = calendar;
        this.subscribers = subscribers.all();
        this.rows = subscribers.rows();
        this.original = original;
        this.snapshots = calendar.snapshots(sparing);
    }

    List<NewCustomer> of(long place) {
        return chronicle.lives(place).stream().map(life -> customer(place, life)).toList();
    }

    private NewCustomer customer(long place, Life life) {
        return new NewCustomer(Accounts.of(life.person().profile().number()), life.joinedOn(), life.leftOn(),
                snapshots(place, life), bills(life));
    }

    private List<NewSnapshot> snapshots(long place, Life life) {
        List<NewSnapshot> kept = new ArrayList<>();
        for (YearMonth month : snapshots) {
            if (!month.isBefore(life.first()) && life.isCustomerAtEndOf(month)) {
                kept.add(snapshot(place, life, month));
            }
        }
        // Who came and left between two of these months is known of from their first.
        return kept.isEmpty() ? List.of(snapshot(place, life, life.first())) : kept;
    }

    private NewSnapshot snapshot(long place, Life life, YearMonth month) {
        LocalDate asOf = month.atEndOfMonth();
        boolean holder = life.person().profile().number() == place;
        if (holder && asOf.equals(calendar.cutOff())) {
            Subscribers.Subscriber source = subscribers.get(chronicle.source(place));
            return new NewSnapshot(asOf, chronicle.known(place), !original, source.churned(), original ? source.part() : null);
        }
        double[] like = subscribers.get(life.person().profile().source()).row();
        long weeks = life.joinedOn().until(asOf, ChronoUnit.WEEKS);
        return new NewSnapshot(asOf, rows.row(like, life.usage(month), weeks), true, null, null);
    }

    private List<BillingMonth> bills(Life life) {
        List<BillingMonth> bills = new ArrayList<>(life.months().size());
        for (int i = 0; i < life.months().size(); i++) {
            YearMonth month = life.first().plusMonths(i);
            if (!month.isBefore(calendar.begin())) {
                bills.add(Bills.of(month, life.months().get(i), life.joinedOn(), life.leftOn()));
            }
        }
        return bills;
    }
}
