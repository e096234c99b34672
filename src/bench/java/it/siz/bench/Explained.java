package it.siz.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** With -Dexplain=1000000, from that size: prints what the database does for each query of a round, with its bound values. */
final class Explained implements BeanPostProcessor {

	private static volatile boolean on;

	static void during(Runnable work) {
		on = true;
		work.run();
		on = false;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source && Integer.getInteger("explain") != null) ? new DelegatingDataSource(source) {
			@Override
			public Connection getConnection() throws SQLException {
				return connection(super.getConnection());
			}
		} : bean;
	}

	private static Connection connection(Connection connection) {
		return (Connection) Proxy.newProxyInstance(Explained.class.getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, values) -> {
					Object result = call(() -> method.invoke(connection, values));
					return (result instanceof PreparedStatement statement) ? statement(connection, statement) : result;
				});
	}

	private static Object statement(Connection connection, PreparedStatement statement) {
		return Proxy.newProxyInstance(Explained.class.getClassLoader(), new Class<?>[] { PreparedStatement.class },
				(proxy, method, values) -> {
					if (on && method.getName().equals("executeQuery")) {
						explain(connection, statement);
					}
					return call(() -> method.invoke(statement, values));
				});
	}

	private static void explain(Connection connection, PreparedStatement statement) throws SQLException {
		String sql = statement.unwrap(org.postgresql.PGStatement.class).toString();
		System.out.println("\n--- " + sql.substring(0, Math.min(6000, sql.length())));
		try (var explain = connection.createStatement();
				ResultSet plan = explain.executeQuery("explain (analyze, buffers) " + sql)) {
			while (plan.next()) {
				System.out.println(plan.getString(1));
			}
		}
	}

	private static Object call(java.util.concurrent.Callable<Object> work) throws Throwable {
		try {
			return work.call();
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

}
