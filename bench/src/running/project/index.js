exports.main_handler = async (event) => ({ hello: event.name })
