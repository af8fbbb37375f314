package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects the usage of a life by month, of the time that is kept. */
final class Recorder {

    private final YearMonth first;
    private final List<Usage> months = new ArrayList<>();

    Recorder(Calendar calendar, YearMonth joined) {
        YearMonth earliest = calendar.begin().minusMonths(1);
        this.first = joined.isBefore(earliest) ? earliest : joined;
    }

    YearMonth first() {
        return first;
    }

    void add(YearMonth month, Usage usage) {
        if (!month.isBefore(first)) {
            months.add(usage);
        }
    }

    /** From a month on to another, or to leaving. */
    Life lived(World world, Person start, YearMonth from, YearMonth last) {
        Person person = start;
        for (YearMonth month = from.plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            Step step = world.step(person, month, 0);
            person = step.after();
            add(month, person.usage());
            if (step.leftOn() != null) {
                return life(person, step.leftOn());
            }
        }
        return life(person, null);
    }

    Life life(Person person, @Nullable LocalDate leftOn) {
        return new Life(person, leftOn, first, months);
    }
}
