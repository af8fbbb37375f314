package io.telelink.forecast.ui;

import java.util.ArrayList;
import java.util.List;

import io.telelink.forecast.Outlook;
import io.telelink.forecast.Scenario;
import io.telelink.shell.Formats;

/** What a scenario assumes, and what comes of it, in sentences. */
final class Assumption {

    private Assumption() {
    }

    static String of(Scenario scenario, Outlook outlook) {
        if (!scenario.changesAnything()) {
            return Words.text("forecast.assumed.nothing");
        }
        List<String> sentences = new ArrayList<>();
        if (scenario.churn() != 0) {
            sentences.add(Words.text(scenario.churn() < 0 ? "forecast.assumed.less-churn" : "forecast.assumed.more-churn",
                    Formats.share(Math.abs(scenario.churn()))));
        }
        if (scenario.price() != 0) {
            sentences.add(Words.text(scenario.price() < 0 ? "forecast.assumed.lower-price" : "forecast.assumed.higher-price",
                    Formats.share(Math.abs(scenario.price()))));
        }
        if (scenario.budget() > 0) {
            sentences.add(Words.text("forecast.assumed.budget", Formats.money(scenario.budget()),
                    Formats.money(scenario.costPerContact()), Formats.count(outlook.contacts()), Formats.share(outlook.reach()),
                    Formats.share(scenario.saveRate())));
        }
        sentences.add(Words.text(outlook.gain() < 0 ? "forecast.assumed.loses" : "forecast.assumed.gains",
                Formats.moneyShort(Math.abs(outlook.gain())), String.valueOf(outlook.path().size())));
        return String.join(" ", sentences);
    }
}
