package io.telelink.economics;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings that a store begins with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirstTerms.class)
class EconomicsConfiguration {
}
