package io.telelink.customer.ui;

import java.util.Locale;

import io.telelink.learning.data.Feature;

/** Where a feature stands in the profile; told from its name, so that a new feature finds a place by itself. */
enum FeatureGroup {
    ACCOUNT, PLANS, DAY, EVENING, NIGHT, INTERNATIONAL, SERVICE;

    static FeatureGroup of(Feature feature) {
        String name = feature.name().toLowerCase(Locale.ROOT);
        if (name.contains("plan") || name.contains("vmail")) {
            return PLANS;
        }
        if (name.contains("service")) {
            return SERVICE;
        }
        if (name.startsWith("totalday")) {
            return DAY;
        }
        if (name.startsWith("totaleve")) {
            return EVENING;
        }
        if (name.startsWith("totalnight")) {
            return NIGHT;
        }
        return name.startsWith("totalintl") ? INTERNATIONAL : ACCOUNT;
    }
}
