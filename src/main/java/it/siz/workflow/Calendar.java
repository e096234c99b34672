package it.siz.workflow;

import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import it.siz.kernel.WorkingDays;

/** The calendar by which tasks fall due. */
@Configuration(proxyBeanMethods = false)
class Calendar {

	/**
	 * @param holidays month and day of local holidays ("01-19"): in Lodi the patron
	 * saint, San Bassiano
	 */
	@Bean
	WorkingDays workingDays(@Value("${siz.local-holidays}") List<String> holidays) {
		return new WorkingDays(
				holidays.stream().map(day -> MonthDay.parse("--" + day.strip())).collect(Collectors.toSet()));
	}

}
