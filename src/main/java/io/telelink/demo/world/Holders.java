package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Those who are customers at the cut-off, of whom is known how they are and whether they leave within the window after it. */
final class Holders {

    private static final int LEAVING = 3;
    private static final int PROTECTED_MONTHS = 3;

    private final World world;
    private final Calendar calendar;

    Holders(World world, Calendar calendar) {
        this.world = world;
        this.calendar = calendar;
    }

    /**
     * The life of somebody.
     *
     * @param person  at the cut-off
     * @param churned whether they leave within the window
     */
    Life life(Person person, boolean churned) {
        Recorder recorder = new Recorder(calendar, YearMonth.from(person.joinedOn()));
        SplittableRandom random = world.random(person.profile().number(), LEAVING);
        LocalDate leftOn = calendar.cutOff().plusDays(1 + random.nextInt(Calendar.WINDOW_DAYS));
        YearMonth end = YearMonth.from(leftOn);
        past(person, end.minusMonths(Math.max(Troubles.notice(random), calendar.cutOffMonth().until(end, ChronoUnit.MONTHS))), recorder);
        recorder.add(calendar.cutOffMonth(), person.usage());
        return churned ? leaving(person, leftOn, recorder) : staying(person, end, recorder);
    }

    /** @param onset first month of the sign that the person shows at the cut-off, if they show one */
    private void past(Person person, YearMonth onset, Recorder recorder) {
        Profile profile = person.profile();
        List<Usage> backwards = new ArrayList<>();
        Usage usage = person.usage();
        for (YearMonth month = calendar.cutOffMonth().minusMonths(1); !month.isBefore(recorder.first()); month = month.minusMonths(1)) {
            boolean before = Hazard.isMarked(usage) && month.isBefore(onset);
            usage = before ? world.calmed(profile, month) : world.neighbouring(profile, usage, month.plusMonths(1), month);
            Trouble trouble = Hazard.isMarked(usage) ? null : world.passing(profile, month);
            boolean over = trouble != null && !trouble.end().isAfter(onset);
            backwards.add(over ? world.struck(profile, usage, trouble, month) : usage);
        }
        YearMonth month = recorder.first();
        for (Usage each : backwards.reversed()) {
            recorder.add(month, each);
            month = month.plusMonths(1);
        }
    }

    /** With what they show, to the day on which they leave. */
    private Life leaving(Person holder, LocalDate leftOn, Recorder recorder) {
        Person person = holder;
        for (YearMonth month = calendar.cutOffMonth().plusMonths(1); !month.atDay(1).isAfter(leftOn); month = month.plusMonths(1)) {
            person = with(person, world.neighbouring(person.profile(), person.usage(), month.minusMonths(1), month));
            recorder.add(month, person.usage());
        }
        return recorder.life(person, leftOn);
    }

    /**
     * Through the months of the window, in which it is known that they did not leave, and on from there.
     *
     * @param end month in which a sign that they show passes
     */
    private Life staying(Person holder, YearMonth end, Recorder recorder) {
        Person person = holder;
        YearMonth month = calendar.cutOffMonth();
        YearMonth last = month.plusMonths(PROTECTED_MONTHS);
        boolean marked = Hazard.isMarked(holder.usage());
        while (month.isBefore(last)) {
            month = month.plusMonths(1);
            boolean stillMarked = marked && month.isBefore(end);
            person = stillMarked ? with(person, world.neighbouring(person.profile(), person.usage(), month.minusMonths(1), month))
                    : protectedStep(person, marked ? end : calendar.cutOffMonth().plusMonths(1), month, last);
            recorder.add(month, person.usage());
        }
        return recorder.lived(world, person, month, calendar.now().minusMonths(1));
    }

    /** A month of which it is known that they do not leave in it, and up to when they do not. */
    private Person protectedStep(Person person, YearMonth earliest, YearMonth month, YearMonth last) {
        Profile profile = person.profile();
        Trouble trouble = world.trouble(profile, month);
        boolean comes = trouble != null && !trouble.onset().isBefore(earliest)
                && (trouble.end().isAfter(last) || world.passing(profile, month) != null);
        if (comes) {
            return world.step(person, month, 1).after();
        }
        return with(person, Hazard.isMarked(person.usage()) ? world.calmed(profile, month)
                : world.neighbouring(profile, person.usage(), month.minusMonths(1), month));
    }

    private static Person with(Person person, Usage usage) {
        return new Person(person.profile(), person.joinedOn(), usage);
    }
}
