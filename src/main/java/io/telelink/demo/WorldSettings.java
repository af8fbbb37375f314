package io.telelink.demo;

import java.time.YearMonth;

import io.telelink.demo.world.Hazard;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The world of the demonstration.
 *
 * @param historyMonths     months of bills before the first day
 * @param sparing           whether snapshots are kept only where models need them, which a large store does of itself
 * @param effect            share of the hazard of leaving that an accepted offer takes away
 * @param effectMonths      for how many months after that of accepting
 * @param shiftFrom         month from which people leave for other reasons than models have learned; null for never
 * @param scoreAfterAdvance whether everybody is scored when the day has moved on
 */
@ConfigurationProperties("telelink.demo.world")
public record WorldSettings(@DefaultValue("36") int historyMonths, @DefaultValue("false") boolean sparing,
                            @DefaultValue("0.35") double effect, @DefaultValue("6") int effectMonths,
                            @Nullable YearMonth shiftFrom, @DefaultValue("true") boolean scoreAfterAdvance) {

    public WorldSettings {
        if (historyMonths < 12 || historyMonths > 60) {
            throw new IllegalArgumentException("telelink.demo.world.history-months must be from 12 to 60");
        }
        if (!(effect >= 0 && effect <= 1) || effectMonths < 0) {
            throw new IllegalArgumentException("telelink.demo.world.effect must be from 0 to 1, and its months not negative");
        }
    }

    Hazard hazard() {
        return shiftFrom == null ? Hazard.USUAL : Hazard.USUAL.shiftedFrom(shiftFrom);
    }
}
