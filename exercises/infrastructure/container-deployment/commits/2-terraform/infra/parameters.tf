locals {
  secrets = {
    database_url = "DATABASE_URL"
    signing_key  = "SIGNING_KEY"
  }

  # ~ defect value-read-into-state
  parameter_arns = { for key, name in local.secrets : key => aws_ssm_parameter.secret[key].arn }
  # ~ fix
  # ~| parameter_arns = { for key, name in local.secrets : key => "arn:aws:ssm:${var.region}:${var.account}:parameter/tickets/${key}" }
  # ~ end
}

# ~ defect value-read-into-state main
# Typed into the console once. From then on Terraform leaves the values alone, so its state knows the placeholder only.
resource "aws_ssm_parameter" "secret" {
  for_each = local.secrets
  name     = "/tickets/${each.key}"
  type     = "SecureString"
  value    = "set-me-in-the-console"

  lifecycle {
    ignore_changes = [value]
  }
}
# ~ fix
# ~| # Made in the console, as encrypted parameters of those names. Terraform knows where they are and nothing of what they hold,
# ~| # so its state has the two names only.
# ~| output "parameters_to_make" {
# ~|   description = "Encrypted parameters that somebody has to make by hand before the first deployment."
# ~|   value       = [for key, name in local.secrets : "/tickets/${key}"]
# ~| }
# ~ end
