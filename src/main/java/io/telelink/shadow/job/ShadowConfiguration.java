package io.telelink.shadow.job;

import io.telelink.shadow.ShadowSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShadowSettings.class)
class ShadowConfiguration {
}
