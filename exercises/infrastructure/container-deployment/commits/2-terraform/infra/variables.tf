variable "region" {
  type    = string
  default = "eu-north-1"
}

variable "account" {
  type        = string
  description = "Number of the AWS account."
}

variable "cluster_arn" {
  type = string
}

variable "subnets" {
  type        = list(string)
  description = "Public subnets; the account has no NAT gateway."
}

variable "security_group" {
  type        = string
  description = "Lets the load balancer in, on 8080, and nobody else."
}

variable "target_group_arn" {
  type = string
}

variable "image_tag" {
  type        = string
  description = "Commit of the first deployment. Later ones are made by the workflow."
}
