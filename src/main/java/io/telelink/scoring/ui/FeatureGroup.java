package io.telelink.scoring.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;

/** Features that belong together in a form. A feature that the schema gains later finds its group, at worst the last. */
enum FeatureGroup {
    ACCOUNT(feature -> feature.kind() == Kind.CATEGORICAL || feature.name().equals("accountLength")),
    PLANS(feature -> feature.kind() == Kind.FLAG || feature.name().equals("numberOfVmailMessages")),
    DAY(feature -> feature.name().startsWith("totalDay")),
    EVENING(feature -> feature.name().startsWith("totalEve")),
    NIGHT(feature -> feature.name().startsWith("totalNight")),
    INTERNATIONAL(feature -> feature.name().startsWith("totalIntl")),
    SERVICE(feature -> true);

    private final Predicate<Feature> belongs;

    FeatureGroup(Predicate<Feature> belongs) {
        this.belongs = belongs;
    }

    String key() {
        return "scoring.form.group." + name().toLowerCase(Locale.ROOT);
    }

    /** Features of this group, in their own order. */
    List<Feature> of(List<Feature> features) {
        return features.stream().filter(feature -> group(feature) == this).toList();
    }

    private static FeatureGroup group(Feature feature) {
        for (FeatureGroup group : values()) {
            if (group.belongs.test(feature)) {
                return group;
            }
        }
        return SERVICE;
    }
}
