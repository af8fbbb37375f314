package io.telelink.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | $0", "0.004 | $0", "0.5 | $0.50", "45.07 | $45.07", "99.99 | $99.99", "99.994 | $99.99",
                "99.995 | $100", "100 | $100", "1234.5 | $1,235", "4321000 | $4,321,000", "-45.07 | −$45.07",
                "-1234 | −$1,234", "-0.001 | $0"
            })
    void moneyHasCentsBelowAHundredOnly(double dollars, String written) {
        assertThat(Formats.money(dollars)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "98765 | $98,765", "100000 | $100K", "999400 | $999K", "999600 | $1.00M", "4321000 | $4.32M",
                "-4321000 | −$4.32M", "1234567890 | $1.23B"
            })
    void shortMoneyKeepsThreeDigits(double dollars, String written) {
        assertThat(Formats.moneyShort(dollars)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0.0%", "0.0001 | <0.1%", "0.0005 | 0.1%", "0.145 | 14.5%", "0.1449 | 14.5%", "0.9994 | 99.9%",
                "0.9999 | >99.9%", "1 | 100.0%", "1.25 | 125.0%", "-0.031 | −3.1%", "-0.0001 | 0.0%"
            })
    void sharesHaveOneDecimalAndNeverPretendToBeNothingOrAll(double fraction, String written) {
        assertThat(Formats.share(fraction)).isEqualTo(written);
    }

    @Test
    void countsAndDecimalsSeparateThousands() {
        assertThat(Formats.count(1_200_000)).isEqualTo("1,200,000");
        assertThat(Formats.count(-3)).isEqualTo("−3");
        assertThat(Formats.decimal(0.9321, 3)).isEqualTo("0.932");
        assertThat(Formats.decimal(12345.678, 1)).isEqualTo("12,345.7");
        assertThat(Formats.decimal(-0.0004, 3)).isEqualTo("0.000");
        assertThat(Formats.decimal(17.5, 0)).isEqualTo("18");
    }

    @Test
    void whatIsNotANumberIsADash() {
        assertThat(Formats.money(Double.NaN)).isEqualTo(Formats.UNKNOWN);
        assertThat(Formats.moneyShort(Double.NaN)).isEqualTo(Formats.UNKNOWN);
        assertThat(Formats.share(Double.POSITIVE_INFINITY)).isEqualTo(Formats.UNKNOWN);
        assertThat(Formats.decimal(Double.NaN, 2)).isEqualTo(Formats.UNKNOWN);
    }

    @Test
    void timesAreWordsInTheGivenZone() {
        Instant when = Instant.parse("2026-11-22T09:14:59Z");
        assertThat(Formats.dateTime(when, ZoneOffset.UTC)).isEqualTo("22 Nov 2026, 09:14");
        assertThat(Formats.dateTime(when, ZoneId.of("America/New_York"))).isEqualTo("22 Nov 2026, 04:14");
        assertThat(Formats.date(LocalDate.of(2026, 9, 1))).isEqualTo("1 Sep 2026");
        assertThat(Formats.month(YearMonth.of(2026, 9))).isEqualTo("Sep 2026");
    }

    @Test
    void theMachinesLocaleChangesNothing() {
        Locale.setDefault(Locale.GERMANY);
        assertThat(Formats.money(1234.5)).isEqualTo("$1,235");
        assertThat(Formats.share(0.145)).isEqualTo("14.5%");
        assertThat(Formats.date(LocalDate.of(2026, 12, 24))).isEqualTo("24 Dec 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:13:40Z, just now",
        "2026-11-22T09:13:00Z, 1 minute ago",
        "2026-11-22T09:11:00Z, 3 minutes ago",
        "2026-11-22T08:00:00Z, 1 hour ago",
        "2026-11-21T09:00:00Z, yesterday",
        "2026-11-19T09:00:00Z, 3 days ago",
        "2026-11-22T09:16:00Z, in 2 minutes",
        "2026-11-23T10:00:00Z, tomorrow"
    })
    void relativeTimesReadLikeSpeech(Instant when, String words) {
        RelativeTime time = RelativeTime.between(when, Instant.parse("2026-11-22T09:14:00Z"));
        assertThat(new Texts().getTranslation(time.key(), Locale.ENGLISH, time.amount())).isEqualTo(words);
    }
}
