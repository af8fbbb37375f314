package io.telelink.training;

import io.telelink.training.persistence.PolicyTable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of training. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrainingSettings.class)
class TrainingConfiguration {

    @Bean
    PolicyTable.InitialPolicy initialTrainingPolicy(TrainingSettings settings) {
        var policy = new TrainingPolicy(0, PolicyRules.initial(settings.initial()), null, null, null, null);
        return () -> policy;
    }
}
