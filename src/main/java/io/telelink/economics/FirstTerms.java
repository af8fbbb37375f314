package io.telelink.economics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a store begins with, before anybody changes it.
 *
 * @param annualDiscountRate 0 to 1
 * @param margin             share of revenue, above 0 to 1
 */
@ConfigurationProperties("telelink.economics")
public record FirstTerms(@DefaultValue("0.10") double annualDiscountRate, @DefaultValue("0.60") double margin,
                         @DefaultValue("12") int horizonMonths, @DefaultValue("90") int churnWindowDays) {

    public Terms terms() {
        return new Terms(annualDiscountRate, margin, horizonMonths, churnWindowDays);
    }
}
